"""Training of the shipped language model: data, network, loop, export. See README.md."""
