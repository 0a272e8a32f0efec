// Listens to the dev server: reloads the page when the site has changed, and shows what is wrong with the source over it.
// Only the dev server sends this file; it is no part of a published site.
(function () {
  "use strict";

  var script = document.currentScript;
  var generation = new URL(script.src).searchParams.get("g") || "";
  var source = null;
  var panel = null;
  var key = "bekal-scroll";

  function remember() {
    try {
      sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, y: window.scrollY }));
    } catch (error) { /* without storage the page starts at its top */ }
  }

  function restore() {
    try {
      var saved = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
      if (saved && saved.path === location.pathname) window.scrollTo(0, saved.y);
    } catch (error) { /* the same */ }
  }

  function element(name, text, styles) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    Object.assign(made.style, styles || {});
    return made;
  }

  function place(finding) {
    return finding.file ? finding.file + ":" + finding.line + ":" + finding.column : "";
  }

  function show(findings) {
    hide();
    if (!findings.length) return;
    panel = element("section", "", {
      position: "fixed", inset: "0", zIndex: "2147483647", overflow: "auto", padding: "1rem",
      background: "#1b1b1b", color: "#fff", font: "16px/1.5 system-ui, sans-serif", whiteSpace: "pre-wrap"
    });
    panel.setAttribute("role", "alert");
    var close = element("button", "Show the last good page", { font: "inherit", padding: "0.6rem 1rem", minHeight: "44px" });
    close.addEventListener("click", hide);
    panel.append(element("h1", "The source has mistakes", { font: "bold 1.25rem/1.3 system-ui, sans-serif" }), close);
    findings.forEach(function (finding) {
      var item = element("div", "", { borderTop: "1px solid #777", marginTop: "1rem", paddingTop: "1rem" });
      var head = finding.severity + (finding.code ? " [" + finding.code + "]" : "");
      item.append(element("strong", head, { color: finding.severity === "error" ? "#ff9d9d" : "#ffd479" }));
      item.append(element("div", place(finding), { fontFamily: "monospace" }), element("div", finding.message));
      if (finding.help) item.append(element("div", finding.help, { color: "#b7e3b7" }));
      panel.append(item);
    });
    document.body.append(panel);
  }

  function hide() {
    if (panel) panel.remove();
    panel = null;
  }

  function hear(event) {
    var message = JSON.parse(event.data);
    if (message.reload) {
      remember();
      location.reload();
    } else {
      show(message.findings || []);
    }
  }

  // A browser keeps few connections to one server, so a tab that nobody looks at lets its own go.
  function connect() {
    if (document.hidden) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource("/.bekal/events?g=" + encodeURIComponent(generation));
      source.onmessage = hear;
    }
  }

  document.addEventListener("visibilitychange", connect);
  window.addEventListener("load", restore);
  connect();
})();
