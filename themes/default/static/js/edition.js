/* The edition menu closes as people expect: on Escape, and on a tap beside it. */
(function () {
  "use strict";

  function closes(menu, event) {
    if (!menu.open) return false;
    if (event.type === "keydown") return event.key === "Escape";
    return !menu.contains(event.target);
  }

  if (typeof module !== "undefined") {
    module.exports = { closes: closes };
    return;
  }
  document.querySelectorAll("details[data-menu]").forEach(function (menu) {
    function close(event) {
      if (!closes(menu, event)) return;
      menu.open = false;
      if (event.type === "keydown") menu.querySelector("summary").focus();
    }
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  });
})();
