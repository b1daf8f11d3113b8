"""Weights of the English model; `conspectus.language.model` finds this folder."""
