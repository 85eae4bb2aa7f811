package handlers;

record Report(String text) {}
