"""The learner's records in one SQLite file: connection, schema, and one module per kind of record."""
