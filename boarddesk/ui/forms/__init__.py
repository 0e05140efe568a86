"""The screens as `make forms` makes them from `forms/`; not to be edited here."""
