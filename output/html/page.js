"use strict";
(() => {
    const SHADES = 5;
    const WEEK_DAYS = 7;
    const words = document.body.dataset;
    const form = document.getElementById("filters");
    const count = document.getElementById("count");
    const nothing = document.getElementById("nothing");
    const panel = document.getElementById("day");
    const heat = document.querySelector(".heat");
    const choices = ["section", "officer", "county", "task"];

    const say = (text, ...numbers) => text.replace(/\{(#|s)(\d)\}/g,
        (_, kind, i) => kind === "#" ? numbers[i] : numbers[i] === 1 ? "" : "s");
    const numbers = text => text ? text.split(" ").map(Number) : [];

    const make = (tag, looks, text) => {
        const element = document.createElement(tag);
        if (looks)
            element.className = looks;
        if (text !== undefined)
            element.textContent = text;
        return element;
    };

    /* The table, once, as what it is counted by. */
    const row_of = element => {
        const data = element.dataset;
        const [first, last] = data.d ? numbers(data.d) : [1, 0];
        return {
            element, first, last, text: null, shown: true,
            trip: data.k === undefined ? null : Number(data.k),
            section: numbers(data.s), officer: numbers(data.o),
            county: [Number(data.c)], task: [Number(data.t)],
        };
    };
    const part_of = element => ({
        element, rows: Array.from(element.querySelectorAll("tbody > tr"), row_of),
    });
    const month_of = section => ({
        section, count: section.querySelector("h3 small"),
        parts: Array.from(section.querySelectorAll(".rows"), part_of),
    });
    const months = Array.from(document.querySelectorAll(".month"), month_of);
    const rows = months.flatMap(month => month.parts.flatMap(part => part.rows));
    const n_visits = rows.filter(row => row.trip !== null).length;

    /* The cells that lead somewhere, in the order in which one walks. */
    const cell_of = link => {
        const td = link.parentNode;
        const section = td.parentNode.dataset.s;
        const day = Number(td.dataset.d ?? td.dataset.w * WEEK_DAYS);
        return {
            link, td, first: day, last: td.dataset.d ? day : day + WEEK_DAYS - 1,
            section: section === undefined ? null : Number(section), n: 0,
        };
    };
    const cells = Array.from(heat.querySelectorAll("td > a"), cell_of);
    const cell_by_td = new Map(cells.map(cell => [cell.td, cell]));
    const sums = Array.from(heat.querySelectorAll(".weeks tr"),
        tr => ({section: Number(tr.dataset.s), td: tr.lastElementChild}));
    let open = null;

    const wanted = () => {
        const want = {words: form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean)};
        for (const name of choices)
            want[name] = form.elements[name].value === "" ? null : Number(form.elements[name].value);
        return want;
    };
    const has_words = (row, list) => {
        row.text ??= row.element.textContent.toLowerCase();
        return list.every(word => row.text.includes(word));
    };
    const matches = (row, want) =>
        choices.every(name => want[name] === null || row[name].includes(want[name])) &&
        (!want.words.length || has_words(row, want.words));

    /* Is any of them shown? */
    const show_part = (part, want) => {
        let any = false;
        for (const row of part.rows) {
            const shown = matches(row, want);
            if (shown !== row.shown)
                row.element.hidden = !shown;
            row.shown = shown;
            any = any || shown;
        }
        part.element.hidden = !any;
        return any;
    };
    const is_counted = row => row.shown && row.trip !== null;
    const show_month = (month, want) => {
        const shown = month.parts.filter(part => show_part(part, want));
        const n = shown.reduce((sum, part) => sum + part.rows.filter(is_counted).length, 0);
        month.section.hidden = !shown.length;
        month.count.textContent = say(words.visits, n);
        return n;
    };

    /* Officer-days of an officer are that officer's alone. */
    const show_count = (n, want) => {
        const trips = new Map();
        for (const row of rows)
            if (is_counted(row))
                trips.set(row.trip, (row.last - row.first + 1) *
                    (want.officer === null ? row.officer.length : 1));
        let days = 0;
        for (const of_trip of trips.values())
            days += of_trip;
        count.textContent = say(words.shown, n, n_visits, trips.size, days);
        const chosen = choices.filter(name => want[name] !== null)
            .map(name => form.elements[name].selectedOptions[0].textContent);
        count.append(make("small", "", ["", ...chosen, ...want.words].join(" · ")));
        nothing.hidden = rows.some(row => row.shown);
    };

    /* Visits under way on each day, and in each week of a section. */
    const n_days = WEEK_DAYS * (heat.rows[1].cells.length - 2);
    const under_way = new Int32Array(n_days);
    const weeks_of = new Map(sums.map(sum => [sum.section, new Int32Array(n_days / WEEK_DAYS)]));
    const count_row = row => {
        const weeks = weeks_of.get(row.section[0]);
        const last = Math.min(row.last, n_days - 1);
        let old = -1;
        for (let day = Math.max(row.first, 0); day <= last; day++) {
            const week = Math.floor(day / WEEK_DAYS);
            under_way[day]++;
            weeks[week] += week !== old;
            old = week;
        }
    };
    const show_heat = () => {
        const led = new Map();
        const most = {days: 1, weeks: 1};
        const kind = cell => cell.section === null ? "days" : "weeks";
        under_way.fill(0);
        weeks_of.forEach(weeks => weeks.fill(0));
        for (const row of rows.filter(is_counted)) {
            count_row(row);
            led.set(row.section[0], (led.get(row.section[0]) ?? 0) + 1);
        }
        for (const cell of cells) {
            cell.next = cell.section === null ? under_way[cell.first]
                : weeks_of.get(cell.section)[cell.first / WEEK_DAYS];
            most[kind(cell)] = Math.max(most[kind(cell)], cell.next);
        }
        for (const cell of cells)
            show_cell(cell, Math.ceil(SHADES * cell.next / most[kind(cell)]));
        for (const sum of sums)
            sum.td.textContent = led.get(sum.section) ?? 0;
    };
    const show_cell = (cell, shade) => {
        if (cell.shade !== shade) {
            if (shade)
                cell.td.dataset.q = shade;
            else
                delete cell.td.dataset.q;
            cell.link.hidden = !shade;
        }
        if (cell.n !== cell.next) {
            cell.link.textContent = cell.next;
            cell.link.setAttribute("aria-label", `${cell.td.title} · ${say(words.visits, cell.next)}`);
        }
        cell.shade = shade;
        cell.n = cell.next;
    };

    const mark_choices = want => {
        for (const name of choices)
            form.elements[name].classList.toggle("set", want[name] !== null);
        form.elements.search.classList.toggle("set", want.words.length > 0);
        for (const button of heat.querySelectorAll("th button"))
            button.setAttribute("aria-pressed", Number(button.dataset.s) === want.section);
    };

    const apply = () => {
        const want = wanted();
        let n = 0;
        for (const month of months)
            n += show_month(month, want);
        show_count(n, want);
        show_heat();
        mark_choices(want);
        if (open && !open.n)
            close_panel();
        else if (open)
            show_panel();
        walk_from();
    };

    /* The trips of a day, or of a section's week. */
    const trips_of = cell => {
        const trips = new Map();
        for (const row of rows)
            if (is_counted(row) && row.first <= cell.last && row.last >= cell.first &&
                (cell.section === null || row.section[0] === cell.section))
                trips.set(row.trip, [...trips.get(row.trip) ?? [], row]);
        return trips;
    };
    const visit_item = row => {
        const item = make("li", "", row.element.cells[3].textContent);
        const task = row.element.cells[2].cloneNode(true);
        item.append(make("small", "", task.firstChild.textContent));
        item.append(make("small", "", task.lastChild.textContent));
        return item;
    };
    const trip_card = visits => {
        const cells = visits[0].element.cells;
        const card = make("article");
        const head = make("p");
        head.append(make("b", "", cells[1].textContent), make("span", "", cells[4].textContent));
        if (open.section !== null || visits[0].first !== visits[0].last)
            head.append(make("span", "", Array.from(cells[0].childNodes, node => node.textContent).join(" ")));
        head.append(make("span", "", cells[6].textContent));
        const list = make("ul");
        list.append(...visits.map(visit_item));
        const crew = make("p", "crew");
        crew.append(...Array.from(cells[7].cloneNode(true).children));
        card.append(head, list, crew);
        return card;
    };
    const neighbour = step => {
        const walk = cells.filter(cell => cell.section === open.section && cell.n);
        walk.sort((a, b) => a.first - b.first);
        return walk[walk.indexOf(open) + step];
    };
    const button = (id, text, act, enabled) => {
        const made = make("button", "", text);
        made.type = "button";
        made.id = id;
        made.disabled = !enabled;
        made.addEventListener("click", act);
        return made;
    };
    const walk_button = (id, text, step) => button(id, text, () => {
        open_cell(neighbour(step));
        const again = document.getElementById(id);
        (again.disabled ? panel.querySelector("h3") : again).focus();
    }, neighbour(step));
    const show_panel = () => {
        const trips = trips_of(open);
        const section = open.section === null ? "" : `${open.td.parentNode.cells[0].textContent} · `;
        const header = make("header");
        const title = make("h3", "", section + open.td.title);
        title.tabIndex = -1;
        header.append(title, make("p", "", say(words.head, open.n, trips.size)),
            walk_button("previous", words.previous, -1), walk_button("next", words.next, 1),
            button("close", words.close, () => close_panel(true), true));
        const list = make("div", "trips");
        list.append(...Array.from(trips.values(), trip_card));
        panel.replaceChildren(header, list);
        panel.hidden = false;
    };
    const open_cell = cell => {
        open?.td.classList.remove("open");
        open = cell;
        open.td.classList.add("open");
        show_panel();
        walk_from(cell);
    };
    const close_panel = back => {
        open.td.classList.remove("open");
        if (back)
            open.link.focus();
        open = null;
        panel.hidden = true;
    };

    /* One cell is reached by Tab, the others from it by arrows. */
    let at = null;
    const walk_from = cell => {
        const next = cell ?? (at?.n ? at : cells.find(any => any.n));
        if (at)
            at.link.tabIndex = -1;
        at = next ?? null;
        if (at)
            at.link.tabIndex = 0;
    };
    const arrows = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};
    const lines = Array.from(heat.querySelectorAll(".days tr, .weeks tr"));
    const walk = event => {
        const move = arrows[event.key];
        const td = event.target.parentNode;
        if (!move || !cell_by_td.has(td))
            return;
        event.preventDefault();
        let line = lines.indexOf(td.parentNode) + move[0];
        let column = td.cellIndex + move[1];
        for (; lines[line]?.cells[column]; line += move[0], column += move[1]) {
            const cell = cell_by_td.get(lines[line].cells[column]);
            if (!cell?.n)
                continue;
            walk_from(cell);
            cell.link.focus();
            return;
        }
    };

    heat.addEventListener("click", event => {
        const cell = cell_by_td.get(event.target.closest("td"));
        if (!cell?.n)
            return;
        event.preventDefault();
        open_cell(cell);
        panel.querySelector("h3").focus({preventScroll: true});
        panel.scrollIntoView({block: "nearest"});
    });
    heat.addEventListener("keydown", walk);
    document.addEventListener("keydown", event => {
        if (event.key === "Escape" && open)
            close_panel(true);
    });
    for (const th of heat.querySelectorAll(".weeks th")) {
        const choose = make("button", "", th.textContent);
        choose.type = "button";
        choose.dataset.s = th.parentNode.dataset.s;
        choose.addEventListener("click", () => {
            const select = form.elements.section;
            select.value = select.value === choose.dataset.s ? "" : choose.dataset.s;
            apply();
        });
        th.replaceChildren(choose);
    }
    for (const cell of cells)
        cell.link.tabIndex = -1;
    form.addEventListener("change", apply);
    form.elements.search.addEventListener("input", apply);
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    form.hidden = false;
    apply();
})();
