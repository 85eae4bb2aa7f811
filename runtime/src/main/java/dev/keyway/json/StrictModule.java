package dev.keyway.json;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/** Puts what reads and writes by our rules in the place of what Jackson has. */
final class StrictModule extends JacksonModule {
  @Override
  public String getModuleName() {
    return "keyway";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addTypeModifier(new ChangeTypes());
    context.addDeserializers(new StrictReaders());
    context.addDeserializerModifier(new StrictTexts.Modifier());
    context.addDeserializerModifier(new ObjectCheck.Modifier());
    context.addSerializers(new StrictWriters());
  }
}
