package dev.keyway.request;

import dev.keyway.AnswerFilter;
import dev.keyway.RequestFilter;
import dev.keyway.routing.EndpointHandler;
import io.undertow.util.AttachmentKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the filters of an application's own around its requests. */
public final class Filters {
  private static final AttachmentKey<Begun> BEGUN = AttachmentKey.create(Begun.class);

  private final List<RequestFilter> filters;

  /** Filters in the order in which they see a request. */
  public Filters(List<RequestFilter> filters) {
    this.filters = List.copyOf(filters);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return filters.isEmpty();
  }

  /** Has requests pass the filters on their way to a handler. */
  public EndpointHandler before(EndpointHandler next) {
    return filters.isEmpty() ? next : new Handler(filters, next);
  }

  /** What has the filters complete the answer, the last one first. */
  public AnswerStep step() {
    return (request, answer) -> {
      Begun begun = request.exchange().getAttachment(BEGUN);
      if (begun != null) {
        begun.complete(request, answer);
      }
    };
  }

  @Override
  public String toString() {
    return filters.size() + " filters";
  }

  /** Looked for when there is something to log: to set logging up would make every start slower. */
  private static Logger log() {
    return LoggerFactory.getLogger(Filters.class);
  }

  /** Lets the filters see a request, and remembers what they want to do with its answer. */
  private record Handler(List<RequestFilter> filters, EndpointHandler next)
      implements EndpointHandler {
    @Override
    public void handle(RequestContext request) throws Exception {
      Begun begun = new Begun(new ArrayDeque<>(filters.size()));
      request.exchange().putAttachment(BEGUN, begun);
      RequestView view = new RequestView(request);
      for (RequestFilter filter : filters) {
        begun.filters().addFirst(filter.begin(view));
      }
      next.handle(request);
    }

    @Override
    public String toString() {
      return filters.size() + " filters → " + next;
    }
  }

  /** What is to be done with one answer. */
  private record Begun(Deque<AnswerFilter> filters) {
    void complete(RequestContext request, Answer answer) {
      AnswerHeaders headers = new AnswerHeaders(answer);
      for (AnswerFilter filter : filters) {
        try {
          filter.complete(answer.status(), headers);
        } catch (RuntimeException e) {
          // The answer is the truth by now, whoever fails to mark it.
          log().error("{}: a filter failed", request, e);
        }
      }
    }
  }
}
