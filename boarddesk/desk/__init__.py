"""What the administrator can do: commands that change the record and queries that read it."""
