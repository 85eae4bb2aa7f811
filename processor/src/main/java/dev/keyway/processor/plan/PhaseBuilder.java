package dev.keyway.processor.plan;

import java.util.ArrayList;
import java.util.List;

/** Divides steps into phases: where the body is read, and where blocking code needs another thread. */
final class PhaseBuilder {
  private final List<EndpointPlan.Phase> phases = new ArrayList<>();
  private EndpointPlan.Entry entry = EndpointPlan.Entry.START;
  private List<ResolutionStep> steps = new ArrayList<>();
  private boolean mayBlock;
  private boolean mayBeInvalid;

  /** Adds a step to the current phase. */
  void add(ResolutionStep step) {
    steps.add(step);
  }

  /** Something was read that may be invalid. */
  void mayBeInvalid() {
    mayBeInvalid = true;
  }

  /** What was read must be valid before anybody sees it. */
  void requireValid() {
    if (mayBeInvalid) {
      add(new ResolutionStep.RequireValid());
      mayBeInvalid = false;
    }
  }

  /** The next steps wait for the body, read in that way, and don't count on a thread that may block. */
  void readBody(EndpointPlan.Entry how) {
    begin(how);
    mayBlock = false;
  }

  /** The next step is the user's code, which may block unless it promises not to. */
  void beforeCall(boolean nonBlocking) {
    if (!nonBlocking && !mayBlock) {
      begin(EndpointPlan.Entry.BLOCKING);
      mayBlock = true;
    }
  }

  private void begin(EndpointPlan.Entry next) {
    outlive();
    phases.add(new EndpointPlan.Phase(entry, steps));
    entry = next;
    steps = new ArrayList<>();
  }

  /** What is made in this phase is needed beyond it, so no try statement can close it. */
  void outlive() {
    steps = new ArrayList<>(steps.stream()
        .map(step -> step instanceof ResolutionStep.Make make ? make.closedAtEnd() : step)
        .toList());
  }

  /** All phases. */
  List<EndpointPlan.Phase> phases() {
    List<EndpointPlan.Phase> all = new ArrayList<>(phases);
    all.add(new EndpointPlan.Phase(entry, steps));
    return all;
  }
}
