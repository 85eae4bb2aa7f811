package sample.caller;

/** Where everything is stored. */
public record Database(String name) {}
