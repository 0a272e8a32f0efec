/* "Continue where you were": a session page remembers itself on this device, the home page offers it again. Where nothing
   can be stored, the home page keeps the card it was built with. */
(function () {
  "use strict";

  var FORM = 1;

  /* What is remembered of a session, or nothing if it is not ours. Only addresses inside the edition are taken back. */
  function recall(text) {
    var place;
    try { place = JSON.parse(text); } catch (error) { return null; }
    var whole = place && place.form === FORM && typeof place.title === "string" && typeof place.facts === "string" &&
      typeof place.path === "string" && /^[a-z0-9-]+\/[a-z0-9-]+\/index\.html$/.test(place.path) && Array.isArray(place.slat);
    return whole ? place : null;
  }

  /* The address to go on from: the step, if one was reached. */
  function address(place) {
    return place.path + (/^[a-z0-9-]+$/.test(place.step || "") ? "#" + place.step : "");
  }

  /* Where a button of the first session's card leads for another session. Paths as the card has them: `m/s/index.html`. */
  function moved(href, from, to) {
    var folder = function (path) { return path.replace(/index\.html$/, ""); };
    return href.replace(folder(from), folder(to));
  }

  if (typeof module !== "undefined") {
    module.exports = { recall: recall, address: address, moved: moved, FORM: FORM };
    return;
  }
  var data = document.body.dataset;
  var brand = document.querySelector(".brand span");
  if (!brand) return; // a page without a header is none to go on from
  var edition = document.documentElement.lang + ":" + brand.textContent;
  var key = "bekal:last:" + edition + ":" + location.pathname.split("/").slice(0, -1 - (data.path ? data.path.split("/").length - 1 : 0)).join("/");

  function store(place) {
    try { localStorage.setItem(key, JSON.stringify(place)); } catch (error) { /* Full or forbidden: nothing is lost. */ }
  }

  function stored() {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }

  function remember() {
    var facts = document.querySelector(".page-head .facts");
    var place = {
      form: FORM,
      path: data.path,
      title: document.querySelector("h1").textContent,
      facts: facts ? facts.textContent : "",
      slat: Array.prototype.map.call(document.querySelectorAll(".steps-nav .slat i"), function (part) { return part.className.split(" ").slice(0, 2); }),
      step: ""
    };
    store(place);
    document.addEventListener("bekal:step", function (event) {
      place.step = event.detail;
      store(place);
    });
  }

  function offer(card, place) {
    var link = card.querySelector("h2 a");
    var slat = card.querySelector(".slat");
    card.querySelector("[data-kicker]").textContent = card.dataset.continue;
    link.textContent = place.title;
    card.querySelectorAll(".actions a:not([data-open])").forEach(function (button) {
      button.setAttribute("href", moved(button.getAttribute("href"), link.getAttribute("href"), place.path));
    });
    card.querySelectorAll("h2 a, [data-open]").forEach(function (node) { node.setAttribute("href", address(place)); });
    if (place.facts) card.querySelector("[data-facts]").textContent = place.facts;
    if (!slat || !place.slat.length) return;
    slat.textContent = "";
    place.slat.forEach(function (names) {
      var part = document.createElement("i");
      part.className = names.join(" ");
      slat.appendChild(part);
    });
  }

  if (document.body.classList.contains("page-session") && data.path) remember();
  var card = document.querySelector("[data-continue]");
  var place = card && recall(stored());
  if (place) offer(card, place);
})();
