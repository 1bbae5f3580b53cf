"use strict";
(() => {
  // Comfort only: the page is whole without it.
  let from = null;

  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const goal = id && document.getElementById(id);
    document.querySelectorAll("mark.target").forEach((mark) => mark.classList.remove("target"));
    if (!goal) return;
    for (let at = goal; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    document.querySelectorAll(`mark[data-of="${CSS.escape(id)}"]`).forEach((mark) => mark.classList.add("target"));
    goal.scrollIntoView({ block: goal.tagName === "MARK" ? "center" : "start" });
  };

  const back = document.createElement("button");
  back.className = "back";
  back.type = "button";
  back.textContent = "↑ Back to where you were";
  back.hidden = true;
  back.addEventListener("click", () => {
    if (from) { from.focus({ preventScroll: true }); from.scrollIntoView({ block: "center" }); }
    back.hidden = true;
  });
  document.body.append(back);

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || link.closest(".contents")) return;
    from = link;
    back.hidden = !link.getAttribute("href").startsWith("#w");
    if (link.hash === location.hash) reveal();
  });
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => document.querySelectorAll("details.key").forEach((part) => { part.open = true; }));

  const claims = [...document.querySelectorAll(".claim")];
  if (claims.length > 5) {
    const find = document.createElement("p");
    find.className = "find";
    const box = document.createElement("input");
    box.type = "search";
    box.id = "find";
    const name = document.createElement("label");
    name.htmlFor = "find";
    name.textContent = "Claims with";
    const count = document.createElement("span");
    count.setAttribute("role", "status");
    find.append(name, box, count);
    document.querySelector("#claims .explained").after(find);
    const texts = claims.map((claim) => claim.textContent.toLowerCase());
    box.addEventListener("input", () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      claims.forEach((claim, n) => {
        claim.hidden = !words.every((word) => texts[n].includes(word));
        shown += !claim.hidden;
      });
      count.textContent = words.length ? `${shown} of ${claims.length}` : "";
    });
  }
  if (location.hash) reveal();
})();
