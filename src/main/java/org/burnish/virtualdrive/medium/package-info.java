/// What lies in a virtual drive: the contract of a [Medium] under its children, which model what is physically on a disc,
/// and the values that pass between them and the drive. A drive decodes commands and composes answers, a medium
/// knows what is recorded where and what it allows. Made from the tables of MMC-6 (T10/1836-D) alone, apart from the code
/// that sends commands, so that a mistake is not made twice in the same way.
@NullMarked
package org.burnish.virtualdrive.medium;

import org.jspecify.annotations.NullMarked;
