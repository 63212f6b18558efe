"""What is told of decisions: register, exports, the public path, withdrawn papers."""
