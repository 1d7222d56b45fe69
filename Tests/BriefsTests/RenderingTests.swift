import Claims
import Foundation
import Testing

@testable import Briefs

@Suite struct RenderingTests {
    @Test(.enabled(if: isInstalled("cmark-gfm"), "cmark-gfm is not installed: apt-get install cmark-gfm"))
    func `cmark-gfm renders the tables, and the quotes as they are`() throws {
        let rendered = try #require(
            try output(
                of: "cmark-gfm", ["--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"],
                input: Format.markdown.render(Sample.brief)))
        #expect(rendered.components(separatedBy: "<table>").count - 1 == 4)
        #expect(rendered.contains("“its *billing* desk | front desk with it”"))
        #expect(!rendered.contains("<em>billing</em>"))
        #expect(rendered.components(separatedBy: "<details>").count == rendered.components(separatedBy: "</details>").count)
    }

    /// In the page: what a reader would trip over, one sentence each.
    private static let inspection = #"""
        <script>
        (function () {
          var faults = [], all = function (query) { return Array.from(document.querySelectorAll(query)); };
          var root = document.documentElement;
          if (root.scrollWidth > window.innerWidth) faults.push("scrolls sideways: " + root.scrollWidth + " in " + window.innerWidth);
          all("a[href^='#']").forEach(function (link) {
            if (!document.getElementById(link.getAttribute("href").slice(1))) faults.push("dead link " + link.getAttribute("href"));
          });
          var ids = {};
          all("[id]").forEach(function (node) { if (ids[node.id]) faults.push("id twice: " + node.id); ids[node.id] = true; });
          all("select, input").forEach(function (field) { if (!field.labels.length) faults.push("no label: " + field.name); });
          all("a").forEach(function (link) { if (!(link.textContent.trim() || link.getAttribute("aria-label"))) faults.push("empty link"); });
          var level = 0;
          all("h1,h2,h3,h4,h5").forEach(function (heading) {
            var own = +heading.tagName[1];
            if (own > level + 1) faults.push("heading skips a level: " + heading.textContent);
            level = own;
          });
          all("th").forEach(function (cell) { if (!cell.scope) faults.push("no scope: " + cell.textContent); });
          function light(colour) {
            return colour.match(/[\d.]+/g).slice(0, 3).map(function (part) {
              part /= 255; return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
            }).reduce(function (sum, part, index) { return sum + part * [0.2126, 0.7152, 0.0722][index]; }, 0);
          }
          all("p, li, td, th, a, mark, small, dt, dd, h1, h2, h3, h4, h5, .flag, .or, .state").forEach(function (node) {
            if (node.closest("svg") || !node.offsetParent) return;
            var ground = node;
            while (ground && /rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
            var a = light(getComputedStyle(node).color), b = light(ground ? getComputedStyle(ground).backgroundColor : "rgb(255,255,255)");
            var ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) faults.push("contrast " + ratio.toFixed(2) + " of " + node.className + " " + node.tagName);
          });
          var probe = document.body.appendChild(document.createElement("span"));
          var form = document.getElementById("filters");
          if (form.hidden) faults.push("the script did not run");
          Array.from(form.elements).filter(function (field) { return field.options; }).forEach(function (field) {
            for (var index = 1; index < field.options.length; index += 1) {
              field.selectedIndex = index;
              form.dispatchEvent(new Event("change"));
              all(".card[data-keys]:not(.off)").forEach(function (card) {
                if (card.dataset.keys.split(" ").indexOf(field.value) < 0) faults.push(field.name + " shows what it should hide");
              });
            }
            field.selectedIndex = 0;
            form.dispatchEvent(new Event("change"));
          });
          if (all(".off").length) faults.push("filters do not let go");
          all("svg text").forEach(function (text) {
            ["--paper", "--soft"].forEach(function (name) {
              probe.style.color = "var(" + name + ")";
              var a = light(getComputedStyle(text).fill), b = light(getComputedStyle(probe).color);
              var ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              if (ratio < 4.5) faults.push("contrast " + ratio.toFixed(2) + " in the drawing on " + name);
            });
          });
          all("article [id^='c-']").forEach(function (spot) {
            location.hash = spot.id;
            window.dispatchEvent(new Event("hashchange"));
            var told = all(".lit").map(function (node) { return node.textContent; }).join("");
            var own = all("mark[data-c~='" + spot.id + "']").map(function (node) { return node.textContent; }).join("");
            if (!told || told !== own) faults.push("a link to " + spot.id + " shows " + told);
            if (!all("mark[data-c~='" + spot.id + "']")[0].closest("article").querySelector("a[href^='#source-']")) faults.push("no way back");
          });
          var words = {};
          all("mark[data-c]").forEach(function (mark) {
            mark.dataset.c.split(" ").forEach(function (id) { words[id] = (words[id] || "") + mark.textContent; });
          });
          var report = document.createElement("pre");
          report.id = "report";
          report.textContent = JSON.stringify({ faults: faults.concat(window.faults || []), words: words, width: window.innerWidth });
          document.body.appendChild(report);
        })();
        </script>
        """#

    private struct Report: Decodable {
        var faults: [String]
        var words: [String: String]
        var width: Int
    }

    @Test(
        .enabled(if: isInstalled("chromium"), "chromium is not installed: apt-get install chromium"), arguments: [360, 768, 1280],
        ["light", "dark"])
    func `the page works in Chromium`(width: Int, scheme: String) throws {
        // Both looks are rules of the page: the dark one is made to hold whatever the machine prefers.
        let page = Format.page.render(Sample.brief)
            .replacing("@media (prefers-color-scheme: dark)", with: scheme == "dark" ? "@media all" : "@media not all")
            .replacing(
                "<head>", with: "<head><script>window.faults = []; window.onerror = function (text) { window.faults.push(text); };</script>"
            )
            .replacing("</body>", with: Self.inspection + "</body>")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crosscheck-page-\(width)-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // A frame has the width it is given; a window of Chromium's is never narrower than it likes.
        let inner = folder.appendingPathComponent("page.html")
        let outer = folder.appendingPathComponent("frame.html")
        try Data(page.utf8).write(to: inner)
        let frame = """
            <iframe id="f" src="page.html" style="width:\(width)px;height:900px;border:0"></iframe><script>
            document.getElementById("f").onload = function () {
              var pre = document.createElement("pre"); pre.id = "told";
              pre.textContent = this.contentDocument.getElementById("report").textContent; document.body.appendChild(pre);
            };</script>
            """
        try Data(frame.utf8).write(to: outer)
        let dom = try #require(
            try output(
                of: "chromium",
                [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--virtual-time-budget=5000",
                    "--user-data-dir=" + folder.path + "/profile", "--dump-dom", outer.absoluteString,
                ]))
        let told = try #require(dom.firstMatch(of: /(?s)<pre id="told">(.*?)<\/pre>/)?.1)
        let json = told.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        let report = try JSONDecoder().decode(Report.self, from: Data(String(json).utf8))
        #expect(report.width == width)
        #expect(report.faults == [])
        for cited in Sample.brief.ledger.claims { #expect(report.words[cited.anchor] == cited.claim.evidence.exact) }
    }
}
