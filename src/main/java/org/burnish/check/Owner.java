package org.burnish.check;

/// Who owns sectors.
///
/// @param kind what sort of thing it is
/// @param name the thing in words, such as `file /docs/a.txt` or `Joliet type L path table`
public record Owner(OwnerKind kind, String name) {
    @Override
    public String toString() {
        return name;
    }
}
