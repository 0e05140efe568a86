"""A whole board file as plain JSON: its form, read with the place of a mistake, and written so that it reads well."""
