/* On paper nothing can be unfolded: opens every fold before printing and closes it again afterwards. */
(function () {
  "use strict";

  function openAll(root) {
    var opened = [];
    root.querySelectorAll("main details:not([open])").forEach(function (fold) {
      fold.open = true;
      opened.push(fold);
    });
    return opened;
  }

  if (typeof module !== "undefined") {
    module.exports = { openAll: openAll };
    return;
  }
  var opened = [];
  window.addEventListener("beforeprint", function () { opened = openAll(document); });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (fold) { fold.open = false; });
    opened = [];
  });
})();
