package dev.keyway.processor;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.emit.java.ApplicationEmitter;
import dev.keyway.processor.emit.java.ChecksEmitter;
import dev.keyway.processor.emit.java.EndpointsEmitter;
import dev.keyway.processor.emit.java.JavaSource;
import dev.keyway.processor.emit.java.RouterEmitter;
import dev.keyway.processor.emit.java.SecurityEmitter;
import dev.keyway.processor.emit.openapi.OpenApiEmitter;
import dev.keyway.processor.emit.security.HtmlReportEmitter;
import dev.keyway.processor.emit.security.JsonReportEmitter;
import dev.keyway.processor.emit.security.MarkdownReportEmitter;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.lock.LockWriter;
import dev.keyway.processor.lock.SecurityLock;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Deprecations;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.ApiPlan;
import dev.keyway.processor.plan.ApiPlanner;
import dev.keyway.processor.plan.EndpointsPlan;
import dev.keyway.processor.plan.SecurityTable;
import dev.keyway.processor.validation.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the stages after discovery: from what was declared to the files to be written. */
final class Generator {

  /** All files of the APIs, in their order; nothing if anything is wrong. */
  Generated generate(List<Api> apis, Diagnostics diagnostics) {
    List<DependencyGraph> graphs = new ArrayList<>();
    for (Api api : apis) {
      Rules.check(api, diagnostics);
      DependencyGraph graph = new GraphBuilder(api, diagnostics).build();
      Rules.check(graph, diagnostics);
      graphs.add(graph);
    }
    if (diagnostics.hasErrors()) {
      return Generated.nothing();
    }
    apis.forEach(api -> Rules.warn(api, diagnostics));
    Set<TypeRef.Declared> shared = sharedRoutes(apis);
    List<ApiPlan> plans =
        graphs.stream().map(graph -> new ApiPlanner(graph).plan(shared)).toList();
    SecurityLock lock =
        SecurityLock.of(plans.stream().map(ApiPlan::securityTable).toList());
    List<GeneratedFile> files = new ArrayList<>();
    for (ApiPlan plan : plans) {
      files.addAll(files(plan));
      files.addAll(reports(plan, lock));
    }
    return new Generated(files, lock);
  }

  /** The routes classes that more than one API has. */
  private static Set<TypeRef.Declared> sharedRoutes(List<Api> apis) {
    Set<TypeRef.Declared> seen = new HashSet<>();
    Set<TypeRef.Declared> shared = new HashSet<>();
    for (Api api : apis) {
      for (RoutesClass routes : api.routes()) {
        if (!seen.add(routes.type())) {
          shared.add(routes.type());
        }
      }
    }
    return shared;
  }

  private static List<GeneratedFile> files(ApiPlan plan) {
    Api api = plan.api();
    List<SourceRef> all = origins(api);
    List<GeneratedFile> files = new ArrayList<>();
    EndpointsEmitter endpointsEmitter = new EndpointsEmitter();
    for (EndpointsPlan endpoints : plan.endpoints()) {
      files.add(java(
          api,
          endpointsEmitter.emit(endpoints, plan.security().type()),
          List.of(api.source(), endpoints.routes().source())));
    }
    if (!plan.security().schemes().isEmpty()) {
      files.add(java(api, new SecurityEmitter().emit(plan.security(), api.type()), all));
    }
    ChecksEmitter checksEmitter = new ChecksEmitter();
    plan.checks().forEach(checks -> files.add(java(api, checksEmitter.emit(checks), all)));
    for (JavaSource source : new RouterEmitter().emit(plan.router(), api.type())) {
      files.add(new GeneratedFile(
          GeneratedFile.Kind.JAVA,
          source.type().canonicalName(),
          // It knows nothing of the user's.
          source.text(Deprecations.NONE),
          all));
    }
    files.add(java(api, new ApplicationEmitter().emit(plan), all));
    files.add(new GeneratedFile(
        GeneratedFile.Kind.RESOURCE,
        plan.openApiResource(),
        OpenApiEmitter.emit(plan.openApi()),
        all));
    plan.withHidden()
        .ifPresent(document -> files.add(new GeneratedFile(
            GeneratedFile.Kind.RESOURCE,
            plan.withHiddenResource(),
            OpenApiEmitter.emit(document),
            all)));
    return files;
  }

  /** What a reviewer reads. The lock is that of all APIs, so that one file can be copied. */
  private static List<GeneratedFile> reports(ApiPlan plan, SecurityLock lock) {
    SecurityTable table = plan.securityTable();
    return List.of(
        report(plan, "security.lock", LockWriter.write(lock)),
        report(plan, "security.html", HtmlReportEmitter.emit(table)),
        report(plan, "security.json", JsonReportEmitter.emit(table)),
        report(plan, "security.md", MarkdownReportEmitter.emit(table)));
  }

  private static GeneratedFile report(ApiPlan plan, String file, String text) {
    return new GeneratedFile(
        GeneratedFile.Kind.REPORT, plan.resource(file), text, origins(plan.api()));
  }

  private static List<SourceRef> origins(Api api) {
    return Stream.concat(Stream.of(api.source()), api.routes().stream().map(RoutesClass::source))
        .toList();
  }

  private static GeneratedFile java(Api api, JavaSource source, List<SourceRef> origins) {
    return new GeneratedFile(
        GeneratedFile.Kind.JAVA,
        source.type().canonicalName(),
        source.text(api.deprecations()),
        origins);
  }
}
