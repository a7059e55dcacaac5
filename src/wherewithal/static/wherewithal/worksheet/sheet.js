/* The sheet on the page: its form, its table, its rows. Null where a page shows none. */
export const form = document.getElementById("grid-form");
export const table = form && form.querySelector("table");

/* Where this person's words for this sheet lie in the browser's own store. */
export const store = form && "wherewithal:" + form.dataset.store + ":";

export const rowOf = (box) => box.closest("tr");
export const shownRow = (key) => document.getElementById("row-" + key);
export const emptyRow = () => table.querySelector(".next-row");
export const nextName = () => table.querySelector('.next-row textarea[name="next.name"]');
export const cellOf = (row, kind) => row.querySelector('td[data-kind="' + kind + '"]');
