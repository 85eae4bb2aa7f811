package dev.keyway.request;

import dev.keyway.BackgroundTasks;
import dev.keyway.UnitOfWork;
import dev.keyway.response.StreamingBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one request: which one is next and what it needs, what has failed, and what ends with
 * the request. For Keyway's own handlers; endpoints say it to the {@link RequestContext}.
 *
 * <p>A step says at most once how to go on, and what it said counts when it has returned. When none is
 * left, the values that are open are ended in one more step, and then the answer is sent.
 */
public final class RequestSteps {
  private final Answer answer;

  private @Nullable Work next;
  private BodyAs nextBody = BodyAs.NOTHING;
  private boolean nextMayBlock;

  private @Nullable StreamStep stream;
  private boolean failed;
  private @Nullable Throwable handled;

  private @Nullable Endings endings;
  private @Nullable Throwable failure;
  private boolean ending;
  private @Nullable List<BackgroundTasks.Task> tasks;

  RequestSteps(Answer answer) {
    this.answer = answer;
  }

  // What a step says before it returns.

  /**
   * Goes on with another step.
   *
   * @param bodyAs what has to be read before
   * @param mayBlock whether it belongs on a worker
   * @throws IllegalStateException if it was said already how to go on
   */
  void goOn(Work work, BodyAs bodyAs, boolean mayBlock) {
    requireOpen();
    next = work;
    nextBody = bodyAs;
    nextMayBlock = mayBlock;
  }

  /** Adds a header field to the answer that is known to be one that can be sent. */
  public void header(String name, String value) {
    answer.header(name, value);
  }

  /**
   * Answers.
   *
   * @param contentType known to be one that can be sent; null if there is no content
   * @throws IllegalStateException if it was said already how to go on
   */
  public void answer(int status, @Nullable String contentType, byte[] content) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("not the status of an answer: " + status);
    }
    requireOpen();
    answer.give(status, contentType, content);
  }

  /** Writes the content of the answer that is given, in a step of its own. */
  void stream(RequestContext request, StreamingBody content, StreamStep.Start start) {
    stream = new StreamStep(request, content, start);
    next = stream;
    nextBody = BodyAs.NOTHING;
    nextMayBlock = true;
  }

  /** Closes a value at the end. */
  void closeAtEnd(AutoCloseable value, boolean mayBlock) {
    endings().add(value, mayBlock);
  }

  /** Completes and closes a value at the end. */
  void completeAtEnd(UnitOfWork value, boolean mayBlock) {
    endings().addUnit(value, mayBlock);
  }

  private Endings endings() {
    if (endings == null) {
      endings = new Endings();
    }
    return endings;
  }

  /** Does something after the answer was sent. */
  void addTask(BackgroundTasks.Task task) {
    if (tasks == null) {
      tasks = new ArrayList<>(2);
    }
    tasks.add(Objects.requireNonNull(task));
  }

  private void requireOpen() {
    if (answer.isGiven() || next != null) {
      throw new IllegalStateException("the step has ended already");
    }
  }

  // What the handler does about it.

  /** The step to go on with: the one that was said, then the one that ends values, then none. */
  @Nullable
  Work takeNext() {
    Work work = next;
    next = null;
    if (work == null && endings != null) {
      Endings last = endings;
      endings = null;
      ending = true;
      nextBody = BodyAs.NOTHING;
      nextMayBlock = last.mayBlock();
      return () -> end(last);
    }
    return work;
  }

  /** Puts back the step that waited for the body. */
  void putBack(Work work) {
    next = work;
  }

  /** What of the body the next step needs. */
  BodyAs nextBody() {
    return nextBody;
  }

  /** Whether the next step belongs on a worker. */
  boolean nextMayBlock() {
    return nextMayBlock;
  }

  /** Says where the next step belongs, when that depends on the body that was read. */
  void nextMayBlock(boolean mayBlock) {
    nextMayBlock = mayBlock;
  }

  /** Whether there are values that have to be ended, or that are just about to be. */
  boolean hasToEnd() {
    return endings != null || ending;
  }

  /** Whether the step in hand is the one that ends values. */
  boolean isEnding() {
    return ending;
  }

  private void end(Endings last) throws Exception {
    Throwable outcome = last.end(failure);
    ending = false;
    failure = null;
    if (outcome instanceof Error error) {
      throw error;
    }
    if (outcome instanceof Exception exception) {
      throw exception;
    }
    if (outcome != null) {
      throw new IllegalStateException(outcome);
    }
  }

  /**
   * Ends the values that are open, right here: the answer was sent long ago.
   *
   * @param outcome why the request has failed, or null
   * @return why it has failed in the end, or null
   */
  @Nullable
  Throwable endAll(@Nullable Throwable outcome) {
    Endings last = endings;
    endings = null;
    return last == null ? outcome : last.end(outcome);
  }

  /** Whether a step has failed. */
  boolean hasFailed() {
    return failed;
  }

  /** The answer whose head has been sent, so that it can't be another one any more; or null. */
  @Nullable
  AnswerStream startedAnswer() {
    return stream != null ? stream.started() : null;
  }

  /** What is to be done after the answer was sent. */
  List<BackgroundTasks.Task> tasks() {
    return tasks == null ? List.of() : List.copyOf(tasks);
  }

  // What the error boundary does about failures.

  /**
   * Checks that a step has ended properly.
   *
   * @throws IllegalStateException if there is neither an answer nor a next step
   */
  public void requireSettled() {
    if (!answer.isGiven() && next == null) {
      throw new IllegalStateException("neither an answer nor a next step");
    }
  }

  /** Drops the answer, what was to be done after it, and the next step, since a step has failed. */
  public void discardAnswer() {
    next = null;
    tasks = null;
    failed = true;
    answer.discard();
  }

  /**
   * Puts off the answer to a failure until the values that are still open have ended, since they may
   * have something to say about it. It is thrown again then.
   *
   * @return whether there are any
   */
  public boolean endsWith(Throwable failure) {
    if (endings == null) {
      return false;
    }
    this.failure = failure;
    return true;
  }

  /**
   * Notes that a failure is left to the handlers of the user.
   *
   * @return whether that is so for the first time: a handler that fails isn't handled again
   */
  public boolean beginHandling(Throwable failure) {
    if (handled != null) {
      return false;
    }
    handled = failure;
    return true;
  }

  /** The failure that was left to the handlers of the user, or null. */
  public @Nullable Throwable handledFailure() {
    return handled;
  }

  /** Whether the answer is given and says that the server failed. */
  public boolean answersServerError() {
    return answer.status() >= 500;
  }

  /** Whether the head of the answer was sent, so that nothing can replace it. */
  public boolean answerHasBegun() {
    return startedAnswer() != null;
  }
}
