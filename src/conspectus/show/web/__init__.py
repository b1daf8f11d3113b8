"""The desk: a JSON API over the views, and the built front end."""
