package params;

enum Size {
  SMALL,
  LARGE
}
