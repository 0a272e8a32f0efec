/* A chat reminder can be copied. The button is made here, because without script it could do nothing. */
(function () {
  "use strict";

  /* The words of a message as they go into a chat: a blank line between paragraphs, a dash before list items. */
  function chatText(blocks) {
    return blocks.map(function (block) {
      var text = block.text.replace(/\s+/g, " ").trim();
      return block.item ? "- " + text : text;
    }).reduce(function (whole, line, at) {
      if (!line) return whole;
      if (!whole) return line;
      return whole + (blocks[at].item ? "\n" : "\n\n") + line;
    }, "");
  }

  if (typeof module !== "undefined") {
    module.exports = { chatText: chatText };
    return;
  }

  function read(message) {
    return chatText(Array.prototype.map.call(message.querySelectorAll(".words p, .words li"), function (node) {
      return { text: node.querySelector("p, li") ? "" : node.textContent, item: node.tagName === "LI" };
    }));
  }

  function copyByHand(text) {
    var field = document.createElement("textarea");
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text).catch(function () { return copyByHand(text); });
    }
    return copyByHand(text);
  }

  window.bekal = window.bekal || {};
  window.bekal.copy = copy;
  document.querySelectorAll("[data-copy]").forEach(function (message) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = message.dataset.copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", function () {
      copy(read(message)).then(
        function () { button.textContent = message.dataset.copied; },
        function () { button.textContent = message.dataset.failed; }
      );
    });
    message.appendChild(button);
  });
})();
