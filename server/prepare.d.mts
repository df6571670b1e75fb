/** What npm writes down about packages, as far as it is read here. */
interface PackageList {
  readonly packages: Readonly<Record<string, object>>;
}

export function runsOn(version: string): boolean;
export function isInstalled(
  lock: PackageList,
  record: PackageList,
  machine: { readonly platform: string; readonly arch: string },
): boolean;
export function fingerprintOf(root: string, paths: readonly string[]): string;
