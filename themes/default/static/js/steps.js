/* The slat follows the reader: marks the step on screen, and keeps the list of steps open where there is room for it. */
(function () {
  "use strict";

  /* Which of the steps, given by their tops from the top of the window, is being read: the last one above the line. */
  function current(tops, line) {
    var found = -1;
    tops.forEach(function (top, at) { if (top <= line) found = at; });
    return found;
  }

  /* "Langkah # dari 6" and a title. */
  function caption(pattern, number, title) {
    return pattern.replace("#", number) + " · " + title;
  }

  if (typeof module !== "undefined") {
    module.exports = { current: current, caption: caption };
    return;
  }
  var nav = document.querySelector("[data-steps]");
  if (!nav) return;
  var steps = Array.prototype.slice.call(document.querySelectorAll("[data-step]"));
  var segments = nav.querySelectorAll(".slat i");
  var links = nav.querySelectorAll("ol a");
  var label = nav.querySelector("[data-now]");
  var idle = label.textContent;
  var shown = -1;
  var waiting = false;

  function mark(list, at, name) {
    list.forEach(function (node, index) {
      if (index === at) node.setAttribute(name, name === "aria-current" ? "step" : "");
      else node.removeAttribute(name);
    });
  }

  function follow() {
    waiting = false;
    var at = current(steps.map(function (step) { return step.getBoundingClientRect().top; }), window.innerHeight / 3);
    if (at === shown) return;
    shown = at;
    mark(segments, at, "data-current");
    mark(links, at, "aria-current");
    label.textContent = at < 0 ? idle : caption(label.dataset.of, steps[at].dataset.step, steps[at].dataset.title);
    document.dispatchEvent(new CustomEvent("bekal:step", { detail: at < 0 ? "" : steps[at].id }));
  }

  function later() {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(follow);
  }

  var wide = window.matchMedia("(min-width: 56.25rem)");
  function fit() { nav.open = wide.matches; }
  fit();
  wide.addEventListener("change", fit);
  nav.addEventListener("click", function (event) {
    if (event.target.closest("ol a") && !wide.matches) nav.open = false;
    if (event.target.closest("summary") && wide.matches) event.preventDefault();
  });
  window.addEventListener("scroll", later, { passive: true });
  window.addEventListener("resize", later);
  follow();
})();
