"""The Glossary page of a board."""
