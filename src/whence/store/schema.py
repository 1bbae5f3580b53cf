"""The SQL of a declared table. Search and views are no tables: the migrations write them out."""

from collections.abc import Iterable

from whence.model.tables import Column, ColumnType, Reference, Table

SQL_TYPES = {
    ColumnType.TEXT: "TEXT",
    ColumnType.INTEGER: "INTEGER",
    ColumnType.REAL: "REAL",
    ColumnType.BYTES: "BLOB",
}
EMPTY = {
    ColumnType.TEXT: "''",
    ColumnType.INTEGER: "0",
    ColumnType.REAL: "0.0",
    ColumnType.BYTES: "x''",
}


def table_sql(table: Table) -> str:
    """Write the statements that make a table and its indexes."""
    lines = [column_sql(column) for column in table.columns]
    if table.is_numbered:
        lines.insert(0, '"row" INTEGER PRIMARY KEY')
    word = "UNIQUE" if table.is_numbered else "PRIMARY KEY"
    lines.append(f"{word} ({names(table.key)})")
    lines += [reference_sql(reference) for reference in table.refers]
    body = ",\n  ".join(lines)
    ending = " WITHOUT ROWID" if is_narrow(table) else ""
    indexes = "".join(
        f'\nCREATE INDEX "{table.name}_{"_".join(columns)}" ON "{table.name}" ({names(columns)});'
        for columns in table.indexed
    )
    return f'-- {table.about}\nCREATE TABLE "{table.name}" (\n  {body}\n){ending};{indexes}'


def column_sql(column: Column) -> str:
    """Write one column."""
    return f'"{column.name}" {SQL_TYPES[column.type]}{"" if column.is_nullable else " NOT NULL"}'


def new_column_sql(table: Table, column: Column) -> str:
    """Write the statement that adds a column to a table that has rows already."""
    default = "" if column.is_nullable else f" DEFAULT {EMPTY[column.type]}"
    return f'ALTER TABLE "{table.name}" ADD COLUMN {column_sql(column)}{default};'


def reference_sql(reference: Reference) -> str:
    """Write one foreign key."""
    ending = " ON DELETE CASCADE" if reference.is_part else ""
    target = f'"{reference.table}" ({names(reference.key)})'
    return f"FOREIGN KEY ({names(reference.columns)}) REFERENCES {target}{ending}"


def insert_sql(table: Table, *, or_else: str = "ABORT") -> str:
    """Write the statement that puts a row into a table."""
    marks = ", ".join("?" * len(table.columns))
    return f'INSERT OR {or_else} INTO "{table.name}" ({names(table.column_names)}) VALUES ({marks})'


def names(columns: Iterable[str], *, of: str = "") -> str:
    """Write names of columns, quoted, for "end" is a word of SQL; `of` is the table before them."""
    return ", ".join(f'{of}{"." if of else ""}"{column}"' for column in columns)


def is_narrow(table: Table) -> bool:
    """Whether the rows of a table are short, and best kept within the index of its key."""
    wide = ("raw", "articles", "readings", "removed", "vectors", "memo", "findings")
    return table.name not in wide
