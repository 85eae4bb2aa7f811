package checks;

import jakarta.validation.constraints.Size;
import java.util.List;

record Node<T>(T value, @Size(max = 2) List<Node<T>> children) {}
