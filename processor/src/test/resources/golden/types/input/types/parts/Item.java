package types.parts;

/** An item of a list of parts, which isn't one that is sold. */
public record Item(String number) {}
