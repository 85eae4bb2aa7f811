package shop;

record Tenant(String name) {}
