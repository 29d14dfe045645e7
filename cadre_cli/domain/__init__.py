"""The words of the field: frozen dataclasses and enums, and the people table. Imports only `errors`."""
