package app;

import dev.keyway.Api;
import lib.Callers;
import lib.Items;

@Api(
    title = "Library",
    version = "1",
    routes = {Items.class, Callers.class})
public class LibApi {}
