/* Any number of minutes, typed beside the usual ones: opens the plan that fits them. Without script there is the link to it. */
(function () {
  "use strict";

  /* The plan for so many minutes; its page alone for what is no number of minutes. */
  function planFor(href, typed) {
    return href + (/^\d{1,3}$/.test(typed) ? "#slot_" + typed : "");
  }

  if (typeof module !== "undefined") {
    module.exports = { planFor: planFor };
    return;
  }
  var form = document.querySelector("[data-minutes]");
  if (!form) return;
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.href = planFor(form.dataset.minutes, form.elements.slot.value);
  });
})();
