"""The preview: how a document looks, page by page, before it is exported or printed."""
