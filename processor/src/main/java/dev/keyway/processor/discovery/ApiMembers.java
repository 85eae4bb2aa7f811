package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.Webhook;
import java.util.List;

/**
 * What belongs to an API, without what is broken; the order is that of {@code Api}.
 *
 * @param responses what its class says that every endpoint can answer besides
 */
record ApiMembers(
    List<RoutesClass> routes,
    List<SecurityScheme> schemes,
    List<Dependency.Provided> dependencies,
    List<Dependency.Constructed> constructed,
    List<Component> components,
    List<ExceptionHandler> exceptionHandlers,
    List<DeclaredResponse> responses,
    List<Webhook> webhooks,
    List<JsonObject> jsonObjects) {}
