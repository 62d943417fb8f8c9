// Makes the picture of the network move. Everything that it needs stands in the picture that the page came with, which stays
// where there is no script, and on paper.
(function () {
  "use strict";

  const still = document.querySelector(".still");
  const live = document.querySelector(".live");
  const told = document.querySelector(".told");
  const tools = document.querySelector(".tools");
  if (!still || !live || typeof cytoscape === "undefined") {
    return;
  }
  const shapes = {
    circle: "ellipse", ring: "ellipse", square: "rectangle", diamond: "diamond", triangle: "triangle",
    hexagon: "hexagon", pentagon: "pentagon", wedge: "vee"
  };
  // Cytoscape's forms fill a box; these make them about as large as those of the still picture.
  const fit = { circle: 2, ring: 2, square: 1.8, diamond: 2.44, triangle: 2.4, hexagon: 2.1, pentagon: 2.1, wedge: 2.4 };
  const sides = ["right", "left", "below", "above", "inside"];
  const letters = 12;
  const longest = 26;
  const dots = Array.from(still.querySelectorAll("a.dot"));
  const ties = Array.from(still.querySelectorAll(".ties line"));

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const fillOf = (dot) => getComputedStyle(dot.lastElementChild).fill;
  const shortened = (text) => (text.length <= longest ? text : text.slice(0, longest - 1).trimEnd() + "…");

  function elements() {
    const nodes = dots.map((dot, i) => ({
      data: {
        id: "n" + i, rank: i, label: dot.dataset.label, about: dot.firstElementChild.textContent,
        href: dot.getAttribute("href"), size: dot.dataset.r * fit[dot.dataset.shape], r: Number(dot.dataset.r),
        shape: shapes[dot.dataset.shape], colour: fillOf(dot), ring: dot.dataset.shape === "ring" ? 2 : 1
      },
      classes: dot.dataset.shape === "ring" ? "ring" : "",
      position: { x: Number(dot.dataset.x), y: Number(dot.dataset.y) }
    }));
    const edges = ties.map((tie, i) => ({
      data: {
        id: "e" + i, source: "n" + tie.dataset.from, target: "n" + tie.dataset.to,
        width: Number(tie.getAttribute("stroke-width")), strength: Number(tie.getAttribute("stroke-opacity"))
      }
    }));
    return { nodes: nodes, edges: edges };
  }

  function style() {
    const paper = colour("--pico-background-color");
    const ink = colour("--pico-color");
    return [
      { selector: "node", style: {
        width: "data(size)", height: "data(size)", shape: "data(shape)", "background-color": "data(colour)",
        "border-width": 1.5, "border-color": paper, label: "", color: ink, "font-family": "Arial, Helvetica, sans-serif",
        "text-outline-color": paper, "overlay-opacity": 0
      } },
      { selector: "node.ring", style: {
        "background-color": paper, "border-width": 2, "border-color": colour("--pico-muted-color"), color: colour("--pico-muted-color")
      } },
      { selector: "edge", style: {
        width: "data(width)", "line-color": colour("--tie"), "line-opacity": "data(strength)", "curve-style": "haystack",
        "overlay-opacity": 0
      } },
      { selector: "node.named", style: { label: "data(shown)" } },
      { selector: "node.right", style: { "text-halign": "right", "text-valign": "center" } },
      { selector: "node.left", style: { "text-halign": "left", "text-valign": "center" } },
      { selector: "node.below", style: { "text-halign": "center", "text-valign": "bottom" } },
      { selector: "node.inside", style: { "text-halign": "center", "text-valign": "center" } },
      { selector: "node.above", style: { "text-halign": "center", "text-valign": "top" } },
      { selector: "edge.near", style: { "line-opacity": 0.9, "line-color": ink } },
      { selector: "node.focus", style: { "border-color": ink, "border-width": 3 } },
      { selector: ".far", style: { opacity: 0.14 } }
    ];
  }

  still.hidden = true;
  live.hidden = false;
  told.hidden = false;
  tools.hidden = false;
  const cy = cytoscape({
    container: live, elements: elements(), style: style(), layout: { name: "preset" }, minZoom: 0.15, maxZoom: 6,
    boxSelectionEnabled: false, autounselectify: true
  });
  const nodes = cy.nodes().toArray();
  const ruler = document.createElement("canvas").getContext("2d");
  let focused = null;

  // Which names are shown, and on which side: the most important first, none over another or over a dot. What is pointed at
  // and what it is joined to comes before all else.
  function name() {
    const zoom = cy.zoom();
    const pan = cy.pan();
    const frame = { left: 0, top: 0, right: cy.width(), bottom: cy.height() };
    const size = Math.min(16, Math.max(letters, letters * Math.sqrt(zoom)));
    ruler.font = size + "px Arial, Helvetica, sans-serif";
    const boxes = nodes.map((node) => {
      const at = node.position();
      const r = (node.data("size") / 2) * zoom;
      const x = at.x * zoom + pan.x;
      const y = at.y * zoom + pan.y;
      return { left: x - r, top: y - r, right: x + r, bottom: y + r, x: x, y: y, r: r };
    });
    const clash = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const near = focused ? focused.closedNeighborhood() : null;
    const order = nodes.slice().sort((a, b) => {
      const first = (node) => (node === focused ? 0 : near && near.has(node) ? 1 : 2);
      return first(a) - first(b) || a.data("rank") - b.data("rank");
    });
    const taken = [];
    cy.batch(() => {
      order.forEach((node) => {
        node.removeClass("named right left below above inside");
        if (near && !near.has(node)) {
          return;
        }
        const dot = boxes[node.data("rank")];
        const text = node === focused ? node.data("label") : shortened(node.data("label"));
        const width = ruler.measureText(text).width + 4;
        const height = size * 1.25;
        for (const side of sides) {
          if (side === "inside" && width > 2 * dot.r) {
            continue;
          }
          const box = boxAt(side, dot, width, height);
          const free = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
            && !taken.some((other) => clash(box, other))
            && !boxes.some((other) => other !== dot && clash(box, other));
          if (free) {
            taken.push(box);
            node.data("shown", text);
            node.addClass("named " + side);
            node.style({
              "font-size": size / zoom, "text-outline-width": 2.5 / zoom,
              "text-margin-x": (side === "right" ? 3 : side === "left" ? -3 : 0) / zoom,
              "text-margin-y": (side === "below" ? 2 : side === "above" ? -2 : 0) / zoom
            });
            break;
          }
        }
      });
    });
  }

  function boxAt(side, dot, width, height) {
    const gap = 3;
    const left = side === "right" ? dot.x + dot.r + gap : side === "left" ? dot.x - dot.r - gap - width : dot.x - width / 2;
    const top = side === "below" ? dot.y + dot.r + gap - 1 : side === "above" ? dot.y - dot.r - gap + 1 - height : dot.y - height / 2;
    return { left: left, top: top, right: left + width, bottom: top + height };
  }

  let waiting = 0;
  function nameSoon() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(name);
  }

  function focus(node) {
    if (node === focused) {
      return;
    }
    focused = node;
    cy.batch(() => {
      cy.elements().removeClass("far near focus");
      if (node) {
        const near = node.closedNeighborhood();
        cy.elements().difference(near).addClass("far");
        near.edges().addClass("near");
        node.addClass("focus");
      }
    });
    tell(node);
    nameSoon();
  }

  function tell(node) {
    told.textContent = "";
    if (!node) {
      told.textContent = told.dataset.help;
      return;
    }
    const link = document.createElement("a");
    link.href = node.data("href");
    link.textContent = node.data("about");
    told.append(link);
    const strongest = node.connectedEdges().sort((a, b) => b.data("width") - a.data("width")).toArray().slice(0, 5)
      .map((edge) => edge.connectedNodes().difference(node).first().data("label"));
    if (strongest.length > 0) {
      told.append(" " + told.dataset.most + " " + strongest.join(", ") + ".");
    }
  }

  // Until the reader moves it, the picture fits its place.
  let moved = false;
  function whole() {
    moved = false;
    cy.fit(undefined, Math.min(60, cy.width() / 12));
  }
  function zoomBy(factor) {
    moved = true;
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }
  const isTouch = (event) => event.originalEvent && String(event.originalEvent.type).startsWith("touch");

  cy.on("mouseover", "node", (event) => focus(event.target));
  cy.on("mouseout", "node", () => focus(null));
  cy.on("tap", (event) => {
    if (event.target === cy) {
      focus(null);
    } else if (event.target.isNode()) {
      // A finger cannot point without touching: the first touch points, the link below or a second one opens.
      if (isTouch(event) && focused !== event.target) {
        focus(event.target);
      } else {
        location.href = event.target.data("href");
      }
    }
  });
  cy.on("scrollzoom pinchzoom dragpan", () => { moved = true; });
  cy.on("resize", () => { if (!moved) { whole(); } });
  cy.on("pan zoom resize", nameSoon);
  cy.on("drag free", "node", nameSoon);

  // The wheel moves the page, and zooms only with Ctrl or where the picture has the focus.
  live.parentElement.addEventListener("wheel", (event) => {
    if (live.contains(event.target) && !event.ctrlKey && document.activeElement !== live) {
      event.stopPropagation();
    }
  }, { capture: true });
  live.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const at = focused ? focused.data("rank") + step : step > 0 ? 0 : nodes.length - 1;
      focus(nodes[(at + nodes.length) % nodes.length]);
    } else if (event.key === "Enter" && focused) {
      location.href = focused.data("href");
    } else if (event.key === "Escape") {
      focus(null);
    } else if (event.key === "+" || event.key === "=") {
      zoomBy(1.3);
    } else if (event.key === "-") {
      zoomBy(1 / 1.3);
    } else if (event.key === "0") {
      whole();
    } else {
      return;
    }
    event.preventDefault();
  });
  tools.addEventListener("click", (event) => {
    const action = event.target.closest("button");
    if (action) {
      ({ in: () => zoomBy(1.4), out: () => zoomBy(1 / 1.4), whole: whole })[action.value]();
    }
  });

  // Whoever is pointed at in the table is shown in the picture.
  const byAddress = new Map(nodes.map((node) => [node.data("href"), node]));
  document.querySelectorAll("table.members th a").forEach((link) => {
    const node = byAddress.get(link.getAttribute("href"));
    if (node) {
      ["mouseenter", "focus"].forEach((type) => link.addEventListener(type, () => focus(node)));
      ["mouseleave", "blur"].forEach((type) => link.addEventListener(type, () => focus(null)));
    }
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    nodes.forEach((node, i) => node.data("colour", fillOf(dots[i])));
    cy.style(style());
    nameSoon();
  });
  tell(null);
  whole();
  name();
})();
