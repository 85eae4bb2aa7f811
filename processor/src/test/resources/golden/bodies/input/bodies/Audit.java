package bodies;

record Audit(String who) {}
