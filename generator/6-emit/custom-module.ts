/** A person's own module, as the corridor has read it. */
export interface CustomModule {
  readonly text: string;
  /** Its entry point, where it is not the front door: `azure`. */
  readonly entry?: string;
  /** Functions that become methods, each with its overloads; the implementation is the last. */
  readonly functions: ReadonlyMap<string, readonly CustomSignature[]>;
  /** Its opening comment, where that is a chapter: Markdown that begins with `# `. */
  readonly guide?: string;
}

/** A signature as it is written, without the client that comes first. */
export interface CustomSignature {
  readonly docs: string[];
  readonly typeParameters: readonly CustomText[];
  readonly parameters: readonly {
    readonly name: string;
    readonly type: CustomText;
    readonly isOptional: boolean;
    readonly isRest: boolean;
  }[];
  readonly returnType: CustomText;
}

/** Text, and in it the names that come from some module. */
export type CustomText = readonly (
  | string
  | {
      readonly module: string;
      readonly name: string;
    }
)[];
