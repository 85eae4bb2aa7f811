package hazard.other;

/** Called like a type that generated code imports. */
public record Endpoint(String name) {}
