(function () {
  "use strict";
  var form = document.getElementById("filters"), shown = document.getElementById("shown"), detail = document.getElementById("detail");
  form.hidden = false;
  var items = Array.from(document.querySelectorAll("[data-keys]"), function (node) {
    return { node: node, keys: new Set(node.dataset.keys.split(" ")), whole: node.dataset.keys.indexOf("kind-") < 0 };
  });
  function apply() {
    var wanted = Array.from(form.elements).filter(function (field) { return field.options && field.value; });
    var hidden = 0;
    items.forEach(function (item) {
      // A source's own row and text say nothing of kinds, services and verdicts: only the filter by source is about them; verdicts are about findings.
      var isFinding = item.node.id.indexOf("f-") === 0;
      var off = wanted.some(function (field) {
        if (field.name === "verdict") return isFinding && !item.keys.has(field.value);
        if (item.whole && field.name !== "source") return false;
        if (item.node.parentNode.parentNode && item.node.parentNode.parentNode.className === "matrix" && field.name === "source") return false;
        return !item.keys.has(field.value);
      });
      item.node.classList.toggle("off", off);
      if (off && isFinding) hidden += 1;
    });
    shown.value = wanted.length ? hidden + (hidden === 1 ? " finding hidden" : " findings hidden") : "";
  }
  form.addEventListener("change", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  // What a fold or a filter hides must still be reached by a link, and all pieces of a claim's words are shown as one.
  function arrive() {
    var id = decodeURIComponent(location.hash.slice(1)), target = id && document.getElementById(id);
    document.querySelectorAll(".lit").forEach(function (node) { node.classList.remove("lit"); });
    if (!target) return;
    var hiding = target.closest(".off");
    if (hiding) form.reset();
    for (var fold = target.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
    if (target.classList.contains("spot")) {
      target.closest("article").querySelectorAll("mark[data-c~='" + id + "']").forEach(function (node) { node.classList.add("lit"); });
    }
    setTimeout(function () { target.scrollIntoView(); }, hiding ? 20 : 0);
  }
  window.addEventListener("hashchange", arrive);
  if (location.hash) arrive();
  // Paper has no folds.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (node) { node.open = true; });
  });
  window.addEventListener("afterprint", function () { folded.forEach(function (node) { node.open = false; }); });
  function tell(event) {
    var cell = event.target.closest && event.target.closest("[data-detail]");
    if (!cell || !detail) return;
    detail.hidden = false;
    detail.textContent = cell.dataset.detail;
  }
  document.addEventListener("mouseover", tell);
  document.addEventListener("focusin", tell);
})();
