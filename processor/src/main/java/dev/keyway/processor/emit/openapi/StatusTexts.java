package dev.keyway.processor.emit.openapi;

/** What responses are described as when nobody says more: the phrases of their statuses (RFC 9110). */
final class StatusTexts {
  private StatusTexts() {}

  /**
   * The phrase of a status.
   *
   * @param status three digits, a range such as {@code 4XX}, or {@code default}
   */
  static String phrase(String status) {
    return switch (status) {
      case "101" -> "Switching Protocols";
      case "200" -> "OK";
      case "201" -> "Created";
      case "202" -> "Accepted";
      case "203" -> "Non-Authoritative Information";
      case "204" -> "No Content";
      case "205" -> "Reset Content";
      case "206" -> "Partial Content";
      case "300" -> "Multiple Choices";
      case "301" -> "Moved Permanently";
      case "302" -> "Found";
      case "303" -> "See Other";
      case "304" -> "Not Modified";
      case "307" -> "Temporary Redirect";
      case "308" -> "Permanent Redirect";
      case "400" -> "Bad Request";
      case "401" -> "Unauthorized";
      case "402" -> "Payment Required";
      case "403" -> "Forbidden";
      case "404" -> "Not Found";
      case "405" -> "Method Not Allowed";
      case "406" -> "Not Acceptable";
      case "408" -> "Request Timeout";
      case "409" -> "Conflict";
      case "410" -> "Gone";
      case "411" -> "Length Required";
      case "412" -> "Precondition Failed";
      case "413" -> "Content Too Large";
      case "415" -> "Unsupported Media Type";
      case "416" -> "Range Not Satisfiable";
      case "422" -> "Unprocessable Content";
      case "423" -> "Locked";
      case "428" -> "Precondition Required";
      case "429" -> "Too Many Requests";
      case "451" -> "Unavailable For Legal Reasons";
      case "500" -> "Internal Server Error";
      case "501" -> "Not Implemented";
      case "502" -> "Bad Gateway";
      case "503" -> "Service Unavailable";
      case "504" -> "Gateway Timeout";
      case "default" -> "Any other response.";
      default ->
        switch (status.charAt(0)) {
          case '2' -> "Success";
          case '3' -> "Redirection";
          case '4' -> "Client Error";
          default -> "Server Error";
        };
    };
  }
}
