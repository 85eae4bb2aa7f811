package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.discovery.MetaAnnotations.Applied;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import java.util.Optional;

/** Reads the parameters that receive the credential of a security scheme. */
final class CredentialReader {
  private final Diagnostics diagnostics;
  private final SchemeReader schemes;

  CredentialReader(Diagnostics diagnostics, SchemeReader schemes) {
    this.diagnostics = diagnostics;
    this.schemes = schemes;
  }

  /** The credential; empty if the parameter or its scheme is broken. */
  Optional<ParameterSource.Credential> read(ParameterDeclaration declaration, Applied scheme) {
    Locator reached = declaration.site().locator().reachedFrom(declaration.place());
    return schemes
        .read(AnnotationMirrors.type(scheme.mirror()), reached)
        .filter(read -> checkType(declaration, read))
        .map(read -> credential(declaration, read.annotation()));
  }

  private static ParameterSource.Credential credential(
      ParameterDeclaration declaration, TypeRef.Declared scheme) {
    return new ParameterSource.Credential(scheme, declaration.presence());
  }

  private boolean checkType(ParameterDeclaration declaration, SecurityScheme scheme) {
    boolean basic = scheme.kind() instanceof SecurityScheme.HttpBasic;
    String expected = basic ? KeywayTypes.BASIC_CREDENTIALS : "java.lang.String";
    if (TypeRefs.is(declaration.unwrapped(), expected)
        && !(declaration.optional() && declaration.nullable())) {
      return true;
    }
    String name = basic ? "BasicCredentials" : "String";
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_CREDENTIAL_TYPE,
            declaration.place(),
            "The credential of scheme \""
                + scheme.name()
                + "\" is a "
                + name
                + "; "
                + declaration.label()
                + " is a "
                + declaration.typeName()
                + ".")
        .fix("make it a "
            + name
            + ", or, where callers may have none, an Optional<"
            + name
            + "> or a @Nullable "
            + name
            + "."));
    return false;
  }
}
