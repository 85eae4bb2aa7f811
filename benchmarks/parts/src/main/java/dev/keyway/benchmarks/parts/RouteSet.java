package dev.keyway.benchmarks.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes of an API of any size, and paths that ask for them. */
public enum RouteSet {
  /** Each thing has a path of its own, and one more below it; a path has one variable. */
  THINGS {
    @Override
    String template(int route) {
      String thing = "/area" + route / 100 + "/things" + route / 2 + "/{id}";
      return route % 2 == 0 ? thing : thing + "/details";
    }
  },

  /**
   * A hundred of the paths of GitHub's REST API, again for each area: many below one, with up to four
   * variables. A few of them are a part of the API as well: those that an order by chance begins with.
   */
  GITHUB {
    @Override
    String template(int route) {
      return "/area" + route / 100 + GITHUB_PATHS.get(route % 100 * 37 % 100);
    }
  };

  private static final List<String> GITHUB_PATHS = List.of(
      "/emojis",
      "/events",
      "/feeds",
      "/gists",
      "/gists/public",
      "/gists/starred",
      "/gists/{gist_id}",
      "/gists/{gist_id}/comments",
      "/gists/{gist_id}/comments/{comment_id}",
      "/gists/{gist_id}/commits",
      "/gists/{gist_id}/forks",
      "/gists/{gist_id}/star",
      "/gists/{gist_id}/{sha}",
      "/gitignore/templates",
      "/gitignore/templates/{name}",
      "/issues",
      "/licenses",
      "/licenses/{license}",
      "/notifications",
      "/notifications/threads/{thread_id}",
      "/notifications/threads/{thread_id}/subscription",
      "/organizations",
      "/orgs/{org}",
      "/orgs/{org}/events",
      "/orgs/{org}/hooks",
      "/orgs/{org}/hooks/{hook_id}",
      "/orgs/{org}/hooks/{hook_id}/pings",
      "/orgs/{org}/issues",
      "/orgs/{org}/members",
      "/orgs/{org}/members/{username}",
      "/orgs/{org}/public_members",
      "/orgs/{org}/public_members/{username}",
      "/orgs/{org}/repos",
      "/orgs/{org}/teams",
      "/orgs/{org}/teams/{team_slug}",
      "/orgs/{org}/teams/{team_slug}/members",
      "/orgs/{org}/teams/{team_slug}/memberships/{username}",
      "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
      "/rate_limit",
      "/repos/{owner}/{repo}",
      "/repos/{owner}/{repo}/assignees",
      "/repos/{owner}/{repo}/assignees/{assignee}",
      "/repos/{owner}/{repo}/branches",
      "/repos/{owner}/{repo}/branches/{branch}",
      "/repos/{owner}/{repo}/branches/{branch}/protection",
      "/repos/{owner}/{repo}/branches/{branch}/protection/restrictions",
      "/repos/{owner}/{repo}/collaborators",
      "/repos/{owner}/{repo}/collaborators/{username}",
      "/repos/{owner}/{repo}/collaborators/{username}/permission",
      "/repos/{owner}/{repo}/comments",
      "/repos/{owner}/{repo}/comments/{comment_id}",
      "/repos/{owner}/{repo}/commits",
      "/repos/{owner}/{repo}/commits/{ref}",
      "/repos/{owner}/{repo}/commits/{ref}/comments",
      "/repos/{owner}/{repo}/commits/{ref}/status",
      "/repos/{owner}/{repo}/contributors",
      "/repos/{owner}/{repo}/deployments",
      "/repos/{owner}/{repo}/deployments/{deployment_id}",
      "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
      "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}",
      "/repos/{owner}/{repo}/events",
      "/repos/{owner}/{repo}/forks",
      "/repos/{owner}/{repo}/git/blobs/{file_sha}",
      "/repos/{owner}/{repo}/git/commits/{commit_sha}",
      "/repos/{owner}/{repo}/git/tags/{tag_sha}",
      "/repos/{owner}/{repo}/git/trees/{tree_sha}",
      "/repos/{owner}/{repo}/hooks",
      "/repos/{owner}/{repo}/hooks/{hook_id}",
      "/repos/{owner}/{repo}/issues",
      "/repos/{owner}/{repo}/issues/comments",
      "/repos/{owner}/{repo}/issues/comments/{comment_id}",
      "/repos/{owner}/{repo}/issues/events/{event_id}",
      "/repos/{owner}/{repo}/issues/{issue_number}",
      "/repos/{owner}/{repo}/issues/{issue_number}/comments",
      "/repos/{owner}/{repo}/issues/{issue_number}/labels",
      "/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}",
      "/repos/{owner}/{repo}/keys/{key_id}",
      "/repos/{owner}/{repo}/labels/{name}",
      "/repos/{owner}/{repo}/languages",
      "/repos/{owner}/{repo}/milestones/{milestone_number}/labels",
      "/repos/{owner}/{repo}/pulls",
      "/repos/{owner}/{repo}/pulls/{pull_number}",
      "/repos/{owner}/{repo}/pulls/{pull_number}/commits",
      "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
      "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments",
      "/repos/{owner}/{repo}/readme",
      "/repos/{owner}/{repo}/releases/latest",
      "/repos/{owner}/{repo}/releases/{release_id}/assets",
      "/repos/{owner}/{repo}/stats/contributors",
      "/repos/{owner}/{repo}/statuses/{sha}",
      "/search/code",
      "/search/issues",
      "/teams/{team_id}/members/{username}",
      "/user",
      "/user/keys/{key_id}",
      "/user/repos",
      "/user/starred/{owner}/{repo}",
      "/users/{username}",
      "/users/{username}/events/orgs/{org}",
      "/users/{username}/repos");

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** The template of a route. */
  abstract String template(int route);

  /** A path for a route. */
  final String path(int route) {
    return VARIABLE
        .matcher(template(route))
        .replaceAll(variable -> variable.group(1).matches("(.+_)?(id|number)")
            ? String.valueOf(1_000_000 + route)
            : variable.group(1) + "-" + route % 1000);
  }

  /** The names of the variables of a route. */
  final List<String> variables(int route) {
    List<String> names = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(template(route));
    while (variable.find()) {
      names.add(variable.group(1));
    }
    return names;
  }

  /** Which segments of the path of a route are its variables. */
  final int[] variableSegments(int route) {
    List<String> segments = List.of(template(route).substring(1).split("/"));
    return variables(route).stream()
        .mapToInt(name -> segments.indexOf("{" + name + "}"))
        .toArray();
  }
}
