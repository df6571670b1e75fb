import {
  colorsTuple,
  createTheme,
  type MantineThemeOverride,
  mergeThemeOverrides,
  type VariantColorResolverResult,
  type VariantColorsResolver,
} from '@mantine/core';

const plain = { background: 'transparent', hover: 'var(--raised)', color: 'var(--text)' };

/** Colour belongs to the patient's data: the interface around it is drawn in ink and paper. */
const inkAndPaper: VariantColorsResolver = ({ variant }): VariantColorResolverResult => {
  switch (variant) {
    case 'filled':
      return {
        background: 'var(--primary-fill)',
        hover: 'var(--primary-fill-hover)',
        color: 'var(--primary-ink)',
        border: '1px solid transparent',
      };
    case 'subtle':
    case 'transparent':
    case 'light':
      return { ...plain, border: '1px solid transparent' };
    default:
      return { ...plain, border: '1px solid var(--control-border)' };
  }
};

/** The theme for all languages; its colours are those of tokens.css. */
const mantineTheme: MantineThemeOverride = createTheme({
  variantColorResolver: inkAndPaper,
  autoContrast: false,
  primaryColor: 'ink',
  // Mantine wants ten shades; what is drawn comes from the variables in mantine.css.
  colors: { ink: colorsTuple('#17202a') },
  respectReducedMotion: true,
  components: {
    // Without the placeholder the first item has the focus, and a menu holds nothing but its items.
    Menu: {
      defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false },
    },
    Button: { defaultProps: { size: 'md', variant: 'default' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
  },
});

/** The Mantine theme for a language: fields for numbers have its decimal mark. */
export function mantineThemeIn(language: string): MantineThemeOverride {
  const [, decimalSeparator = '.'] = (0.5).toLocaleString(language);
  return mergeThemeOverrides(mantineTheme, {
    components: { NumberInput: { defaultProps: { decimalSeparator } } },
  });
}
