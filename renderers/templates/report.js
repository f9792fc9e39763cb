(function () {
  "use strict";
  var form = document.querySelector(".filters");
  var changes = Array.prototype.slice.call(document.querySelectorAll("article.change"));
  function shown() { return changes.filter(function (each) { return !each.hidden; }); }
  function open(hash) {
    var id; try { id = decodeURIComponent(hash.slice(1)); } catch (error) { return; }
    var target = id && document.getElementById(id);
    if (!target) { return; }
    if (target.hidden && form) { form.reset(); filter(); }
    for (var at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    target.scrollIntoView();
  }
  function filter() {
    var rank = Number(form.elements.rank.value), direction = form.elements.direction.value, count = 0, all = 0;
    changes.forEach(function (each) {
      if (each.parentElement.id !== "material") { return; }
      all += 1;
      var fits = Number(each.dataset.rank) >= rank && (!direction || each.dataset.direction === direction);
      each.hidden = !fits;
      count += fits ? 1 : 0;
    });
    form.querySelector("output").textContent = count === all ? "" : "Showing " + count + " of " + all;
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { return; }
    if (event.key !== "j" && event.key !== "k") { return; }
    var list = shown(), here = list.indexOf(document.activeElement.closest("article.change"));
    var next = list[event.key === "j" ? here + 1 : here < 0 ? 0 : here - 1];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "start" }); }
  });
  window.addEventListener("beforeprint", function () {
    Array.prototype.forEach.call(document.querySelectorAll("details:not(.folded)"), function (each) { each.open = true; });
  });
  window.addEventListener("hashchange", function () { open(location.hash); });
  if (location.hash) { open(location.hash); }
}());
