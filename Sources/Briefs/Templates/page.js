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
    shown.value = wanted.length ? hidden + " findings hidden" : "";
  }
  form.addEventListener("change", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  // What a filter hides must still be reachable by a link.
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(location.hash.slice(1)), hiding = target && target.closest(".off");
    if (hiding) { form.reset(); setTimeout(function () { target.scrollIntoView(); }, 20); }
  });
  function tell(event) {
    var cell = event.target.closest && event.target.closest("[data-detail]");
    if (!cell || !detail) return;
    detail.hidden = false;
    detail.textContent = cell.dataset.detail;
  }
  document.addEventListener("mouseover", tell);
  document.addEventListener("focusin", tell);
})();
