package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GetterNamesTest {

  @Test
  void prefixIsTakenOff() {
    assertThat(GetterNames.ofGet("getUser")).contains("user");
    assertThat(GetterNames.ofGet("getX")).contains("x");
    assertThat(GetterNames.ofIs("isOpen")).contains("open");
  }

  @Test
  void abbreviationsStayInUpperCase() {
    assertThat(GetterNames.ofGet("getURL")).contains("URL");
    assertThat(GetterNames.ofGet("getEMail")).contains("EMail");
  }

  @Test
  void otherMethodsAreNoGetters() {
    for (String method : List.of("get", "getaway", "get_user", "get1", "user", "isOpen")) {
      assertThat(GetterNames.ofGet(method)).describedAs(method).isEqualTo(Optional.empty());
    }
    assertThat(GetterNames.ofIs("issue")).isEmpty();
  }

  @Test
  void fieldsOfUnusualCaseTakeOverGetters() {
    assertThat(GetterNames.takesOver("eMail", "EMail")).isTrue();
    assertThat(GetterNames.takesOver("Name", "name")).isTrue();
    assertThat(GetterNames.takesOver("url", "URL")).isFalse();
    assertThat(GetterNames.takesOver("eMail", "EPost")).isFalse();
  }
}
