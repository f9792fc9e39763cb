(function () {
  "use strict";
  var each = Array.prototype.forEach, body = document.body;
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function one(selector) { return document.querySelector(selector); }
  function reveal(target) {
    for (var at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
  }

  // Filters.
  var form = one(".filters"), changes = all("article.change");
  function fits(change, wanted) {
    var rank = Number(change.dataset.rank), floor = wanted.rank;
    if (floor === "0" ? rank !== 0 : floor && rank < Number(floor)) { return false; }
    if (wanted.direction && change.dataset.direction !== wanted.direction) { return false; }
    return ["topic", "party"].every(function (name) {
      var held = change.dataset[name === "topic" ? "topics" : "parties"].split("|");
      return !wanted[name] || held.indexOf(wanted[name]) >= 0;
    });
  }
  function filter() {
    var wanted = {}, count = 0;
    each.call(form.querySelectorAll("select"), function (select) { wanted[select.name] = select.value; });
    changes.forEach(function (change) {
      change.hidden = !fits(change, wanted);
      count += change.hidden ? 0 : 1;
    });
    all("section.numbered").forEach(function (section) {
      section.classList.toggle("empty", !section.querySelector("article.change:not([hidden])"));
    });
    var whole = count === changes.length;
    form.querySelector("output").textContent = whole ? "" : "Showing " + count + " of " + changes.length;
    form.querySelector("button").hidden = whole;
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("reset", function () { setTimeout(filter, 0); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }

  // Deep links: what a link names is shown, whatever folds or hides it.
  function open(hash) {
    var id; try { id = decodeURIComponent(hash.slice(1)); } catch (error) { return; }
    var target = id && document.getElementById(id);
    if (!target) { return; }
    if (target.hidden && form) { form.reset(); filter(); }
    reveal(target);
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", function () { open(location.hash); });

  // Search: every passage that holds the words, one after the other.
  var search = one("form.search"), field = one("#search"), hits = [], place = -1, waiting = 0;
  var passages = all("article.change, .rl, .facts > li, .glossary > div, .map tbody tr, .summary p, .limits li");
  function mark(words) {
    if (!window.Highlight || !CSS.highlights) { return; }
    CSS.highlights.delete("found");
    if (!words) { return; }
    var ranges = [];
    hits.slice(0, 400).forEach(function (hit) {
      var walk = document.createTreeWalker(hit, NodeFilter.SHOW_TEXT), node;
      while ((node = walk.nextNode())) {
        var text = node.data.toLowerCase(), at = text.indexOf(words);
        for (; at >= 0 && text.length === node.data.length; at = text.indexOf(words, at + words.length)) {
          var range = new Range(); range.setStart(node, at); range.setEnd(node, at + words.length); ranges.push(range);
        }
      }
    });
    CSS.highlights.set("found", new Highlight(...ranges));
  }
  function find() {
    var words = field.value.replace(/\s+/g, " ").trim().toLowerCase();
    hits = words.length < 2 ? [] : passages.filter(function (passage) {
      return !passage.hidden && passage.textContent.replace(/\s+/g, " ").toLowerCase().indexOf(words) >= 0;
    });
    place = -1;
    mark(words);
    search.querySelector("output").textContent = words.length < 2 ? "" : hits.length ? hits.length + (hits.length === 1 ? " place" : " places") : "not found";
  }
  function go(step) {
    if (!hits.length) { return; }
    place = (place + step + hits.length) % hits.length;
    all(".here").forEach(function (old) { old.classList.remove("here"); });
    reveal(hits[place]);
    hits[place].classList.add("here");
    hits[place].scrollIntoView({ block: "center" });
    search.querySelector("output").textContent = (place + 1) + " of " + hits.length;
  }
  if (search) {
    search.hidden = false;
    field.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(find, 120); });
    field.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { field.value = ""; find(); field.blur(); }
      if (event.key === "Enter") {
        event.preventDefault();
        if (waiting) { clearTimeout(waiting); }
        if (place < 0) { find(); }
        go(event.shiftKey ? -1 : 1);
      }
    });
    search.addEventListener("submit", function (event) { event.preventDefault(); });
    search.querySelector(".keys-help").addEventListener("click", help);
  }

  // Keys.
  var keys = one("#keys");
  function help() { if (keys && keys.showModal && !keys.open) { keys.showModal(); } }
  var stops = changes.length ? changes : all("main > section > h2");
  function step(by) {
    var list = stops.filter(function (stop) { return !stop.hidden; });
    var here = list.indexOf(document.activeElement.closest("article.change"));
    var next = list[by > 0 ? here + 1 : here < 0 ? 0 : here - 1];
    if (!next) { return; }
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { closed = held; hide(); }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=radio]), select, textarea")) { return; }
    if (event.key === "j") { step(1); }
    if (event.key === "k") { step(-1); }
    if (event.key === "?") { help(); }
    if (event.key === "/" && search) { event.preventDefault(); field.focus(); field.select(); }
  });

  // A defined term under the pointer or in focus shows its definition.
  var tip = document.createElement("div"), held = null, closed = null, leaving = 0;
  tip.id = "tip"; tip.setAttribute("role", "tooltip"); tip.hidden = true; body.appendChild(tip);
  function hide() {
    if (held) { held.removeAttribute("aria-describedby"); }
    held = null; tip.hidden = true;
  }
  function show(term) {
    clearTimeout(leaving);
    if (term === held) { return; }
    hide();
    var entry = document.getElementById(term.getAttribute("href").slice(1));
    if (!entry) { return; }
    held = term;
    tip.textContent = entry.querySelector("dd").textContent;
    tip.hidden = false;
    term.setAttribute("aria-describedby", "tip");
    var box = term.getBoundingClientRect(), size = tip.getBoundingClientRect();
    var below = box.bottom + size.height + 12 < innerHeight || box.top < size.height + 12;
    tip.style.top = (scrollY + (below ? box.bottom + 6 : box.top - size.height - 6)) + "px";
    tip.style.left = Math.max(8, Math.min(scrollX + box.left, scrollX + document.documentElement.clientWidth - size.width - 8)) + "px";
  }
  function leave() { clearTimeout(leaving); leaving = setTimeout(hide, 200); }
  ["mouseover", "focusin"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var term = event.target.closest && event.target.closest("a.t");
      // What Escape closed stays closed while the pointer rests on its term (browsers send "mouseover" again by themselves).
      if (name === "mouseover" && term && term === closed) { return; }
      closed = null;
      if (term) { show(term); } else if (tip.contains(event.target)) { clearTimeout(leaving); } else if (held) { leave(); }
    });
  });
  document.addEventListener("focusout", leave);

  // Folding, and paper.
  var unfold = one(".unfold");
  if (unfold && one("#redline details.folded")) {
    unfold.hidden = false;
    unfold.addEventListener("click", function () {
      var now = unfold.getAttribute("aria-pressed") !== "true";
      unfold.setAttribute("aria-pressed", String(now));
      all("#redline details.folded").forEach(function (fold) { fold.open = now; });
    });
  }
  window.addEventListener("beforeprint", function () {
    all("details:not(#redline details)").forEach(function (fold) { fold.open = true; });
  });
  if (location.hash) { open(location.hash); }
}());
