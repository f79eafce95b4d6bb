package org.burnish.ui.common;

import java.util.List;

/// Something that did not work, as it is told to the user.
///
/// @param what what happened, one sentence
/// @param meaning what it means for the disc and the data, one sentence
/// @param remedy what to do, one sentence
/// @param details technical lines for someone who wants to know more
public record Problem(String what, String meaning, String remedy, List<String> details) {}
